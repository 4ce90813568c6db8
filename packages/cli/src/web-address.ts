/** Whether an address may become a link: http or https with a host, and no user or password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//iu.test(text)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
