export const organisationText = {
  lead: '枠の中の字は、そのまま書き直せます。上下や横の並びは「会議体・役職」の表で決めます。下の欄に名称を書くと、枠が一つ加わります。',
  name: '名称',
  members: '構成員',
  duty: '役割',
  link: '線に添える語',
  next: '次の会議体・役職の名称',
} as const
