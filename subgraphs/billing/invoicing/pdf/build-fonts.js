import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of the build: puts the fonts of documents beside ours, with their licences, so that a production install has these
 * files, and none of the other weights of their packages.
 */
const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'dist/subgraphs/billing/invoicing/pdf/fonts');
const noticeFile = join(folder, 'LICENSES.txt');
const fonts = {
  'noto-sans': ['NotoSans_400Regular', 'NotoSans_700Bold'],
  'noto-sans-arabic': ['NotoSansArabic_400Regular'],
  'noto-sans-devanagari': ['NotoSansDevanagari_400Regular'],
  'noto-sans-hebrew': ['NotoSansHebrew_400Regular'],
  'noto-sans-kr': ['NotoSansKR_400Regular'],
  'noto-sans-sc': ['NotoSansSC_400Regular'],
  'noto-sans-thai': ['NotoSansThai_400Regular'],
};
const packageOf = (name) => join(root, 'node_modules/@expo-google-fonts', name);
const notice = Object.keys(fonts).map(licenceOf).join('\n');

// It names the versions, and is written last.
if (!existsSync(noticeFile) || readFileSync(noticeFile, 'utf8') !== notice) build();

function build() {
  mkdirSync(folder, { recursive: true });
  for (const [name, files] of Object.entries(fonts))
    for (const file of files)
      copyFileSync(join(packageOf(name), weightOf(file), `${file}.ttf`), join(folder, `${file}.ttf`));
  writeFileSync(noticeFile, notice);
}

function weightOf(file) {
  return file.split('_')[1];
}

function licenceOf(name) {
  const read = (file) => readFileSync(join(packageOf(name), file), 'utf8');
  const { version, license } = JSON.parse(read('package.json'));
  return `@expo-google-fonts/${name} ${version} (${license})\n\n${read('LICENSE_FONT')}`;
}
