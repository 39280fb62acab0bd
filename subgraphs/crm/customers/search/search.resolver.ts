import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { principalOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../customers/customer.type.js';
import { customerReference } from '../customers/customers.reader.js';
import type { Match } from '../words/matches.reader.js';
import { searchField } from '../words/search-words.rules.js';
import { searchCustomers } from './search-customers.service.js';
import { CustomerMatch, CustomerMatchConnection, MatchedField, SearchArguments } from './search.type.js';

@Resolver(() => CustomerMatch)
export class SearchResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => CustomerMatchConnection, {
    description:
      'Customers by words of name, e-mail, phone and notes, best first. Typing errors are forgiven: one in words of 3 letters, two from 7 on. Case and accents do not count, and a word may be just begun.',
  })
  searchCustomers(@Args() search: SearchArguments, @Ctx() context: RequestContext) {
    return searchCustomers(this.kernel, principalOf(context).businessId, search);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: 'The customer; null when it is gone by now.',
  })
  customer(@Root() { id }: Match, @Ctx() context: RequestContext) {
    return context.loaders.load(customerReference.loader, id);
  }

  @FieldResolver(() => [MatchedField], { description: 'Where the words were found.' })
  matchedFields(@Root() { fields }: Match) {
    return Object.values(MatchedField).filter((field) => fields & searchField[field]);
  }
}
