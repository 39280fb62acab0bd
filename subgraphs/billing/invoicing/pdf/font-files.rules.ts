import { join } from 'node:path';
import { projectRoot } from '../../../../shared/config/project-root.js';

/** A font of documents, by the name of its file; the build puts them there (build-fonts.js). */
export type FontName =
  | 'NotoSans_400Regular'
  | 'NotoSans_700Bold'
  | 'NotoSansArabic_400Regular'
  | 'NotoSansDevanagari_400Regular'
  | 'NotoSansHebrew_400Regular'
  | 'NotoSansKR_400Regular'
  | 'NotoSansSC_400Regular'
  | 'NotoSansThai_400Regular';

const scripts: readonly (readonly [RegExp, readonly FontName[]])[] = [
  [/\p{Script_Extensions=Arabic}/u, ['NotoSansArabic_400Regular']],
  [/\p{Script_Extensions=Hebrew}/u, ['NotoSansHebrew_400Regular']],
  [/\p{Script_Extensions=Devanagari}/u, ['NotoSansDevanagari_400Regular']],
  [/\p{Script_Extensions=Thai}/u, ['NotoSansThai_400Regular']],
  [/\p{Script_Extensions=Hangul}/u, ['NotoSansKR_400Regular']],
];
/** Of China, with the letters of Japan. */
const han: readonly FontName[] = ['NotoSansSC_400Regular', 'NotoSansKR_400Regular'];

/** The fonts that may have the sign, the best first. `isBold` holds for scripts of Europe. */
export function fontsFor(sign: string, isBold: boolean): readonly FontName[] {
  const plain: FontName = isBold ? 'NotoSans_700Bold' : 'NotoSans_400Regular';
  const own = sign < '\u0300' ? [] : (scripts.find(([script]) => script.test(sign))?.[1] ?? []);
  return sign < '\u2e80' ? [plain, ...own] : [...own, ...han, plain];
}

/** Where the build puts it. */
export function fontPath(name: FontName): string {
  return join(projectRoot, 'dist/subgraphs/billing/invoicing/pdf/fonts', `${name}.ttf`);
}
