/** The header of a file that browsers save under its name: for old clients in ASCII, and as it is (RFC 6266). */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`;
}
