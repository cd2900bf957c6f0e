/**
 * A rule that lets one layer import only what is listed.
 *
 * @param {string} name
 * @param {{ from: string, to: string[], node?: boolean }} layer folder of the layer, folders it may import, whether it may use Node
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function layer(name, { from, to, node = false }) {
  return {
    name,
    severity: 'error',
    from: { path: `^${from}` },
    to: {
      couldNotResolve: false,
      pathNot: to.map((path) => `^${path}`),
      ...(node ? { dependencyTypesNot: ['core'] } : {}),
    },
  }
}

/**
 * The layers of the program, as drawn in the root README. `check.mjs` runs this and fails, too, when fewer modules are
 * read than there are source files.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const config = {
  forbidden: [
    layer('shared-is-pure', { from: 'shared/', to: ['shared/', 'node_modules/zod/'] }),
    layer('encoding-stands-alone', { from: 'shared/encoding/', to: ['shared/(encoding/|result)'] }),
    layer('domain-knows-encoding', {
      from: 'shared/domain/',
      to: ['shared/(domain/|encoding/|messages/choice-words|result|once)', 'node_modules/zod/'],
    }),
    layer('bundle-knows-domain', {
      from: 'shared/bundle/',
      to: ['shared/(bundle|domain|encoding)/', 'shared/result', 'node_modules/zod/'],
    }),
    layer('models-of-sheets-know-no-page', {
      from: 'shared/sheets/',
      to: ['shared/(sheets|domain|bundle|encoding|messages)/', 'shared/(result|once)', 'node_modules/zod/'],
    }),
    layer('models-of-pages-know-sheets', {
      from: 'shared/paper/',
      to: ['shared/(paper|sheets|domain|encoding|messages)/', 'shared/(result|once)', 'node_modules/zod/'],
    }),
    layer('db-knows-shared', {
      from: 'db/',
      to: ['db/', 'shared/', 'node_modules/(zod|kysely|better-sqlite3|@types/better-sqlite3)/'],
      node: true,
    }),
    layer('host-knows-db', {
      from: 'electron/host/',
      to: ['electron/host/', 'db/', 'shared/', 'package.json$', 'node_modules/(?!electron/)'],
      node: true,
    }),
    {
      name: 'services-serve-use-cases',
      severity: 'error',
      from: { path: '^electron/host/services/' },
      to: { path: '^electron/host/(use-cases|shell)/' },
    },
    layer('main-knows-host', {
      from: 'electron/main/',
      to: ['electron/(main|host)/', 'shared/', 'node_modules/'],
      node: true,
    }),
    layer('preload-knows-contracts', {
      from: 'electron/preload/',
      to: ['electron/preload/', 'shared/contracts/', 'node_modules/electron/'],
    }),
    layer('cli-knows-host', {
      from: 'electron/cli/',
      to: ['electron/(cli|host|web)/', 'shared/', 'node_modules/(?!electron/)'],
      node: true,
    }),
    layer('web-knows-host', {
      from: 'electron/web/',
      to: ['electron/(web|host)/', 'shared/', 'node_modules/(?!electron/)'],
      node: true,
    }),
    layer('renderer-knows-shared', { from: 'renderer/', to: ['renderer/', 'shared/', 'node_modules/(?!electron/)'] }),
    layer('ui-knows-no-domain', { from: 'renderer/ui/', to: ['renderer/(ui|messages)/', 'node_modules/'] }),
    layer('messages-know-shared', { from: 'renderer/messages/', to: ['renderer/messages/', 'shared/'] }),
    layer('sheets-know-parts', {
      from: 'renderer/sheets/',
      to: ['renderer/(sheets|ui|lib|messages)/', 'shared/', 'node_modules/'],
    }),
    layer('paper-knows-sheets', {
      from: 'renderer/paper/',
      to: ['renderer/(paper|sheets|ui|lib|messages)/', 'shared/', 'node_modules/'],
    }),
    layer('lib-knows-no-screen', {
      from: 'renderer/lib/',
      to: ['renderer/(lib|messages)/', 'shared/', 'node_modules/'],
    }),
    {
      name: 'features-stand-alone',
      comment: 'A feature imports neither another feature nor the shell; renderer/app joins them.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/(features|app)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nothing-needs-tests-or-build',
      severity: 'error',
      from: { pathNot: '^(tests|build)/' },
      to: { path: '^(tests|build)/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-vague-name',
      comment: 'A file is named after its main export.',
      severity: 'error',
      from: {},
      to: { path: '^(?!node_modules/).*/(utils?|helpers?|common|manager|types)\\.[cm]?[jt]sx?$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '\\.(css|ttf|svg|png)$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

export default config
