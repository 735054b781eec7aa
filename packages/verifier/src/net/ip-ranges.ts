/**
 * Which IP addresses are not public: one table of ranges, and the arithmetic to look an address up in it.
 *
 * @module
 * @see {@link https://www.iana.org/assignments/iana-ipv4-special-registry/ IANA IPv4 Special-Purpose Address Registry}
 * @see {@link https://www.iana.org/assignments/iana-ipv6-special-registry/ IANA IPv6 Special-Purpose Address Registry}
 */

/** What an address is for when it isn't for the public Internet. */
export type SpecialUse =
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'shared'
  | 'multicast'
  | 'documentation'
  | 'translation'
  | 'reserved'

const IPV4_RANGES: readonly (readonly [range: string, use: SpecialUse])[] = [
  ['0.0.0.0/8', 'unspecified'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved'],
  ['192.0.2.0/24', 'documentation'],
  ['192.88.99.0/24', 'translation'],
  ['192.168.0.0/16', 'private'],
  ['198.18.0.0/15', 'reserved'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved']
]

// Addresses that carry an IPv4 address inside ('translation') are refused whatever they carry: none of them is an
// ordinary way to name a public server, and each is a second spelling of a private one.
const IPV6_RANGES: readonly (readonly [range: string, use: SpecialUse])[] = [
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::/96', 'translation'],
  ['::ffff:0:0/96', 'translation'],
  ['::ffff:0:0:0/96', 'translation'],
  ['64:ff9b::/96', 'translation'],
  ['64:ff9b:1::/48', 'translation'],
  ['100::/64', 'reserved'],
  ['2001:db8::/32', 'documentation'],
  ['2001::/23', 'reserved'],
  ['2002::/16', 'translation'],
  ['3fff::/20', 'documentation'],
  ['fc00::/7', 'private'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'private'],
  ['ff00::/8', 'multicast']
]

/** Only this range is handed out for the public Internet; all that no row above names is refused with it in mind. */
const IPV6_GLOBAL_UNICAST = '2000::/3'

/**
 * Says what an address is for, or `undefined` when it is an ordinary public address.
 *
 * @param address An IPv4 address in four decimal parts, or an IPv6 address without brackets.
 * @returns The special use; `'reserved'` for text that is no such address, because it can't be judged.
 */
export function specialUse(address: string): SpecialUse | undefined {
  const ipv4 = parseIPv4(address)
  if (ipv4 !== undefined) return IPV4_RANGES.find(([range]) => contains(range, ipv4, 32))?.[1]
  const ipv6 = parseIPv6(address)
  if (ipv6 === undefined) return 'reserved'
  const use = IPV6_RANGES.find(([range]) => contains(range, ipv6, 128))?.[1]
  return use ?? (contains(IPV6_GLOBAL_UNICAST, ipv6, 128) ? undefined : 'reserved')
}

function contains(range: string, address: bigint, width: 32 | 128): boolean {
  const [base = '', length] = range.split('/')
  const first = width === 32 ? parseIPv4(base) : parseIPv6(base)
  const hostBits = BigInt(width - Number(length))
  return first !== undefined && address >> hostBits === first >> hostBits
}

function parseIPv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined
  return parts.reduce((sum, part) => (sum << 8n) + BigInt(part), 0n)
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc4291#section-2.2 RFC 4291, section 2.2} */
function parseIPv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2 || !text.includes(':')) return undefined
  const [head, tail] = halves.map((half, place) => groupsOf(half, place === halves.length - 1))
  if (!head) return undefined
  if (halves.length === 1) return head.length === 8 ? join(head) : undefined
  if (!tail || head.length + tail.length > 7) return undefined
  return join([...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail])
}

function groupsOf(half: string, last: boolean): number[] | undefined {
  const groups: number[] = []
  if (half === '') return groups
  const words = half.split(':')
  for (const [place, word] of words.entries()) {
    const ipv4 = last && place === words.length - 1 ? parseIPv4(word) : undefined
    if (ipv4 !== undefined) groups.push(Number(ipv4 >> 16n), Number(ipv4 & 0xffffn))
    else if (/^[0-9a-f]{1,4}$/i.test(word)) groups.push(Number.parseInt(word, 16))
    else return undefined
  }
  return groups
}

function join(groups: readonly number[]): bigint {
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(group), 0n)
}
