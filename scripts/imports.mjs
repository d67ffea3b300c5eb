// Gives the imports of a WASM short names, in the WASM and in the script that has them: wasm-bindgen names each with 16
// random digits, which do not pack.

/** A number as WASM writes it, LEB128. */
function leb(number) {
  const bytes = [];
  do {
    bytes.push((number & 0x7f) | (number > 0x7f ? 0x80 : 0));
    number >>>= 7;
  } while (number > 0);
  return bytes;
}

/** Reads a WASM from the front. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let [result, shift, byte] = [0, 0, 0];
    do {
      byte = this.bytes[this.at++];
      result += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return result;
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

const IMPORTS = 2;

/** The same WASM and script with short names for the imports. */
export function shortenImports(wasm, script) {
  const short = new Map();
  const name = (long) => {
    if (!short.has(long)) short.set(long, `_${short.size.toString(36)}`);
    return Buffer.from(short.get(long));
  };
  const out = [wasm.subarray(0, 8)];
  const reader = new Reader(wasm);
  reader.take(8);
  while (reader.at < wasm.length) {
    const id = reader.number();
    const content = reader.take(reader.number());
    const made = id === IMPORTS ? rename(new Reader(content), name) : content;
    out.push(Buffer.from([id, ...leb(made.length)]), made);
  }
  for (const [long, brief] of short) {
    const pattern = long.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    script = script.replace(new RegExp(`(?<![\\w$])${pattern}(?![\\w$])`, "g"), brief);
  }
  return { wasm: Buffer.concat(out), script };
}

/** The import section with other names. */
function rename(reader, name) {
  const count = reader.number();
  const out = [Buffer.from(leb(count))];
  for (let left = count; left > 0; left--) {
    for (let part = 0; part < 2; part++) {
      const brief = name(Buffer.from(reader.take(reader.number())).toString());
      out.push(Buffer.from(leb(brief.length)), brief);
    }
    const start = reader.at;
    const kind = reader.number();
    if (kind === 0) reader.number();
    else throw new Error(`the WASM imports something that is no function (${kind})`);
    out.push(reader.bytes.subarray(start, reader.at));
  }
  return Buffer.concat(out);
}
