import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const fontFolders = [
  "inter/400Regular",
  "inter/600SemiBold",
  "source-serif-4/400Regular",
  "source-serif-4/600SemiBold",
  // For the letters of names that neither of them has: the templates name them last.
  "noto-sans-hebrew/400Regular",
  "noto-sans-hebrew/600SemiBold",
  "ibm-plex-sans-arabic/400Regular",
  "ibm-plex-sans-arabic/600SemiBold",
];
const unprintable = /could not be displayed/;
/** The compiler names what it cannot print in its own quotation marks, as it would write it in a program. */
const named = /the text `\\"(.*?)\\"` could not/gsu;

let compiler: NodeCompiler | undefined;

/** A picture that a template finds under this name beside itself. */
export type Picture = { name: string; bytes: Uint8Array };

/**
 * A tagged PDF of a template below `lib/` and the data that it reads; whether some letters had to be left out. A picture
 * is there for this one alone.
 */
export function typstPdf(
  template: string,
  data: (lettersLeftOut: boolean) => unknown,
  picture?: Picture,
): Uint8Array<ArrayBuffer> {
  compiler ??= NodeCompiler.create({
    workspace: `${process.cwd()}/lib`,
    fontArgs: [
      {
        fontPaths: fontFolders.map((folder) => `${process.cwd()}/node_modules/@expo-google-fonts/${folder}`),
      },
    ],
  });
  const path = picture && `${process.cwd()}/lib/${template.replace(/[^/]+$/, picture.name)}`;
  if (path) compiler.mapShadow(path, Buffer.from(picture.bytes));
  try {
    return printed(compiler, template, data);
  } finally {
    if (path) compiler.unmapShadow(path);
    compiler.evictCache(5);
  }
}

/** Letters that no font has are found out by trying, and replaced. */
function printed(
  typst: NodeCompiler,
  template: string,
  data: (lettersLeftOut: boolean) => unknown,
): Uint8Array<ArrayBuffer> {
  const lost = new Set<string>();
  for (;;) {
    try {
      return print(typst, template, withoutLetters(JSON.stringify(data(lost.size > 0)), lost));
    } catch (error) {
      const message = String(error);
      const found = unprintable.test(message) ? lettersIn(message) : [];
      if (found.every((letter) => lost.has(letter))) throw error;
      for (const letter of found) lost.add(letter);
    }
  }
}

function print(typst: NodeCompiler, template: string, data: string): Uint8Array<ArrayBuffer> {
  const mainFilePath = `${process.cwd()}/lib/${template}`;
  return new Uint8Array(typst.pdf({ mainFilePath, inputs: { data } }, { pdfStandard: "ua-1" }));
}

function lettersIn(message: string): string[] {
  return [...message.matchAll(named)].flatMap(([, text = ""]) => [
    ...text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
  ]);
}

function withoutLetters(text: string, lost: ReadonlySet<string>): string {
  return lost.size === 0 ? text : [...text].map((letter) => (lost.has(letter) ? "\uFFFD" : letter)).join("");
}
