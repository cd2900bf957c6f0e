const FULL =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜'
const HALF = '｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ'
const VOICED =
  'ヺｦﾞ ヴｳﾞ ガｶﾞ ギｷﾞ グｸﾞ ゲｹﾞ ゴｺﾞ ザｻﾞ ジｼﾞ ズｽﾞ ゼｾﾞ ゾｿﾞ ダﾀﾞ ヂﾁﾞ ヅﾂﾞ デﾃﾞ ドﾄﾞ バﾊﾞ パﾊﾟ ビﾋﾞ ピﾋﾟ ブﾌﾞ プﾌﾟ ベﾍﾞ ペﾍﾟ ボﾎﾞ ポﾎﾟ ヷﾜﾞ'

/** The half-width writing of each full-width katakana and mark that has one: ガ is ｶﾞ. */
export const halfKatakana: ReadonlyMap<string, string> = new Map([
  ...[...FULL].map((full, at) => [full, HALF[at] ?? full] as const),
  ...VOICED.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
])
