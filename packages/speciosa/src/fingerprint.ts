const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/** A short name for a text: FNV-1a over its UTF-16 units, 64 bits as 16 hex digits. It tells texts apart; it guards no secret. */
export function fingerprint(text: string): string {
  let hash = offset;
  for (let i = 0; i < text.length; i += 1) hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask;
  return hash.toString(16).padStart(16, '0');
}
