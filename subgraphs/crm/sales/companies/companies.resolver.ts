import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { PageArguments } from '../../../../shared/records/page-arguments.js';
import { actorOf, principalOf } from '../../../../shared/requests/caller.js';
import type { RequestContext } from '../../../../shared/kernel/request-context.js';
import { Uuid } from '../../../../shared/records/scalars.js';
import { CustomerConnection } from '../../customers/customers/customer.type.js';
import { User } from '../../users/user.type.js';
import { Address } from './address.type.js';
import { CompaniesArguments } from './companies.args.js';
import { CreateCompanyInput, DeleteCompanyInput, UpdateCompanyInput } from './company.input.js';
import { companyReference } from './company.reference.js';
import { Company, CompanyConnection, CompanyPayload, DeleteCompanyPayload } from './company.type.js';
import { createCompany } from './create-company.service.js';
import { customersOfCompany } from './customers-of-company.loader.js';
import { deleteCompany } from './delete-company.service.js';
import { findCompanies, type CompanyRow } from './find-companies.service.js';
import { updateCompany } from './update-company.service.js';

@Resolver(() => Company)
export class CompaniesResolver {
  constructor(private readonly kernel: Kernel) {}

  @Query(() => Company, {
    nullable: true,
    description: 'A company of the business. NOT-FOUND-001 for any other id.',
  })
  async company(
    @Arg('id', () => Uuid, { description: 'The company id.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    const company = await context.loaders.load(companyReference.loader, id);
    if (!company) throw recordNotFound('company', id);
    return company;
  }

  @Query(() => CompanyConnection, { description: 'The companies that customers belong to.' })
  companies(@Args() page: CompaniesArguments, @Ctx() context: RequestContext) {
    return findCompanies(this.kernel, principalOf(context).businessId, page);
  }

  @Mutation(() => CompanyPayload, { description: 'Adds a company. Publishes company.created.' })
  async createCompany(
    @Arg('input', () => CreateCompanyInput, { description: 'The company to add.' }) input: CreateCompanyInput,
    @Ctx() context: RequestContext,
  ) {
    return { company: await createCompany(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => CompanyPayload, { description: 'Changes a company. Publishes company.updated.' })
  async updateCompany(
    @Arg('input', () => UpdateCompanyInput, { description: 'What to change.' }) input: UpdateCompanyInput,
    @Ctx() context: RequestContext,
  ) {
    return { company: await updateCompany(this.kernel, actorOf(context), input) };
  }

  @Mutation(() => DeleteCompanyPayload, {
    description:
      'Deletes a company. Its customers, deals and tasks stay, without a company. Publishes company.deleted.',
  })
  async deleteCompany(
    @Arg('input', () => DeleteCompanyInput, { description: 'The company to delete.' })
    { id }: DeleteCompanyInput,
    @Ctx() context: RequestContext,
  ) {
    return { deletedId: await deleteCompany(this.kernel, actorOf(context), id) };
  }

  @FieldResolver(() => Address, { description: 'Postal address.' })
  address(@Root() { street, postalCode, city, region, country }: CompanyRow): Address {
    return { street, postalCode, city, region, country };
  }

  @FieldResolver(() => User, { description: 'Who added the company.' })
  createdBy(@Root() { createdBy }: CompanyRow) {
    return { id: createdBy };
  }

  @FieldResolver(() => CustomerConnection, { description: 'The customers of the company, newest first.' })
  customers(@Root() { id }: CompanyRow, @Args() page: PageArguments, @Ctx() context: RequestContext) {
    return context.loaders.load(customersOfCompany, { ownerId: id, ...page });
  }
}
