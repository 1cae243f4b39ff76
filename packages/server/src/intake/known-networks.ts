import { type KnownHost, platform } from './known-host.ts'

/** How social networks write the address of one post. From field use, November 2026. */
export const knownNetworks: readonly KnownHost[] = [
  platform(
    'Facebook',
    'facebook.com fb.com',
    [/^\/marketplace\/(?:[^/?#]+\/)?item\/(?<id>\d{6,20})(?=[/?#]|$)/, 'https://facebook.com/marketplace/item/{id}'],
    [
      /^\/groups\/(?<group>[^/?#]+)\/(?:posts|permalink)\/(?<id>\d{6,20})(?=[/?#]|$)/,
      'https://facebook.com/groups/{group}/posts/{id}',
    ],
    [
      /^\/(?:permalink|story)\.php\?id=(?<page>\d{5,20})&(?:[^#]*&)?story_fbid=(?<id>\w{6,90})(?=[&#]|$)/,
      'https://facebook.com/permalink.php?id={page}&story_fbid={id}',
    ],
    [/^\/photo(?:\.php)?\?(?:[^#]*&)?fbid=(?<id>\d{6,20})(?=[&#]|$)/, 'https://facebook.com/photo?fbid={id}'],
    [/^\/watch\?(?:[^#]*&)?v=(?<id>\d{6,20})(?=[&#]|$)/, 'https://facebook.com/watch?v={id}'],
    [/^\/reel\/(?<id>\d{6,20})(?=[/?#]|$)/, 'https://facebook.com/reel/{id}'],
  ),
  platform('Instagram', 'instagram.com instagr.am', [
    /^\/(?:[\w.]+\/)?(?:p|reels?|tv)\/(?<id>[\w-]{5,40})(?=[/?#]|$)/,
    'https://instagram.com/p/{id}',
  ]),
  platform(
    'VK',
    'vk.com vk.ru',
    [/^\/[^?#]*\?(?:[^#]*&)?[wz]=(?<id>(?:product|wall|photo|video)-?\d{1,15}_\d{1,15})(?!\d)/, 'https://vk.com/{id}'],
    [/^\/(?<id>(?:product|wall|photo|video)-?\d{1,15}_\d{1,15})(?=[/?#]|$)/, 'https://vk.com/{id}'],
  ),
  platform(
    'YouTube',
    'youtube.com youtube-nocookie.com',
    [/^\/watch\?(?:[^#]*&)?v=(?<id>[\w-]{11})(?=[&#]|$)/, 'https://youtube.com/watch?v={id}'],
    [/^\/(?:shorts|embed|live|v)\/(?<id>[\w-]{11})(?=[/?#]|$)/, 'https://youtube.com/watch?v={id}'],
    [/^\/post\/(?<id>Ug[\w-]{10,60})(?=[/?#]|$)/, 'https://youtube.com/post/{id}'],
  ),
  platform('YouTube', 'youtu.be', [/^\/(?<id>[\w-]{11})(?=[/?#]|$)/, 'https://youtube.com/watch?v={id}']),
  platform(
    'TikTok',
    'tiktok.com',
    [/^\/@[^/?#]*\/(?:video|photo)\/(?<id>\d{15,22})(?=[/?#]|$)/, 'https://tiktok.com/@_/video/{id}'],
    [/^\/(?:v|embed|embed\/v\d)\/(?<id>\d{15,22})(?:\.html)?(?=[/?#]|$)/, 'https://tiktok.com/@_/video/{id}'],
    [/^\/view\/product\/(?<id>\d{15,22})(?=[/?#]|$)/, 'https://shop.tiktok.com/view/product/{id}'],
  ),
  platform('Douyin', 'douyin.com iesdouyin.com', [
    /^\/(?:share\/)?(?:video|note)\/(?<id>\d{15,22})(?=[/?#]|$)/,
    'https://douyin.com/video/{id}',
  ]),
  platform('Xiaohongshu', 'xiaohongshu.com', [
    /^\/(?:explore|discovery\/item)\/(?<id>[0-9a-f]{24})(?=[/?#]|$)/,
    'https://xiaohongshu.com/explore/{id}',
  ]),
  platform('X', 'x.com twitter.com', [
    /^\/(?:#!\/)?(?:[^/?#]+\/){1,2}status(?:es)?\/(?<id>\d{5,20})(?=[/?#]|$)/,
    'https://x.com/i/status/{id}',
  ]),
  platform(
    'Telegram',
    't.me telegram.me telegram.dog',
    [/^\/(?:s\/)?(?<id>[a-z]\w{3,31}\/\d{1,10})(?!\?(?:[^#]*&)?comment=)(?=[?#]|$)/i, 'https://t.me/{id}', 'any-case'],
    [/^\/c\/(?<id>\d{5,15}\/\d{1,10})(?!\?(?:[^#]*&)?comment=)(?=[?#]|$)/, 'https://t.me/c/{id}'],
  ),
  platform('Pinterest', 'pinterest.com pinterest.fr pinterest.de pinterest.co.uk pinterest.ca pinterest.es pinterest.it', [
    /^\/pin\/(?:[^/?#]*--)?(?<id>\d{10,22})(?=[/?#]|$)/,
    'https://pinterest.com/pin/{id}',
  ]),
  platform('Reddit', 'reddit.com', [
    /^\/(?:(?:r|u|user)\/[^/?#]+\/)?comments\/(?<id>[a-z0-9]{4,10})(?:\/[^/?#]*)?(?=[?#]|$)/,
    'https://reddit.com/comments/{id}',
  ]),
]
