import type { Entry } from './table';

/** A script that teaches a shell to complete the commands, options and values of a program. */
type Script = (program: string, entries: readonly Entry[]) => string;

const spaced = (words: readonly { readonly word: string }[]) => words.map(({ word }) => word).join(' ');
/** A text in single quotes, as the POSIX shells have it. */
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
/** The same for fish. */
const quotedInFish = (text: string) => `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
/** The same for PowerShell, which takes some typographic marks for quotation marks. */
const quotedInPowerShell = (text: string) => `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;

/** The options that a value of a list follows, with the path of their command before them: "check|--format". */
function choicesOf(entries: readonly Entry[]): [key: string, values: readonly string[]][] {
  return entries.flatMap(({ path, options }) =>
    options.flatMap(({ word, values }): [string, readonly string[]][] =>
      values.length === 0 ? [] : [[`${path}|${word}`, values]],
    ),
  );
}

/** The options that any other value follows: files are offered. */
function openOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ path, options }) =>
    options.flatMap(({ word, takesValue, values }) =>
      takesValue && values.length === 0 ? [`${path}|${word}`] : [],
    ),
  );
}

/** What may stand in place of an argument: commands, or values of a list. */
const wordsOf = ({ commands, values }: Entry) => [...commands.map(({ word }) => word), ...values];
const isNamed = (entry: Entry) => wordsOf(entry).length > 0;

/** In bash and zsh: which command the words before the caret name. */
const steps = (entries: readonly Entry[]) =>
  entries
    .filter(({ path }) => path !== '')
    .map(({ path }) => `      ${quoted(path)}) at=${quoted(path)} ;;`)
    .join('\n');

const bash: Script = (program, entries) => `# ${program} completion bash: to be read by ~/.bashrc
_${program}() {
  local now="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" at='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${at:+$at }$word" in
${steps(entries)}
    esac
  done
  # "--format=json" comes as three words
  if [[ $now == = ]]; then now=''
  elif [[ $before == = ]]; then before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  case "$at|$before" in
${choicesOf(entries)
  .map(
    ([key, values]) =>
      `    ${quoted(key)}) COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$now")); return ;;`,
  )
  .join('\n')}
    ${openOf(entries).map(quoted).join(' | ')}) return ;;
  esac
  if [[ $now == -* ]]; then
    case "$at" in
${entries.map(({ path, options }) => `      ${quoted(path)}) COMPREPLY=($(compgen -W ${quoted(spaced(options))} -- "$now")) ;;`).join('\n')}
    esac
    return
  fi
  case "$at" in
${entries
  .filter(isNamed)
  .map(
    (entry) =>
      `    ${quoted(entry.path)}) COMPREPLY=($(compgen -W ${quoted(wordsOf(entry).join(' '))} -- "$now")) ;;`,
  )
  .join('\n')}
  esac
}
complete -o default -F _${program} ${program}
`;

const described = (words: readonly { readonly word: string; readonly about: string }[]) =>
  words.map(({ word, about }) => quoted(`${word.replaceAll(':', String.raw`\:`)}:${about}`)).join(' ');

const zsh: Script = (program, entries) => `#compdef ${program}
# ${program} completion zsh: to be read by ~/.zshrc after compinit, or a file _${program} in a folder of fpath
_${program}() {
  local at='' word before="$words[CURRENT-1]"
  local -a list
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${at:+$at }$word" in
${steps(entries)}
    esac
  done
  if [[ $PREFIX == --*=* ]]; then
    before="\${PREFIX%%=*}"
    compset -P 1 '*='
  fi
  case "$at|$before" in
${choicesOf(entries)
  .map(([key, values]) => `    ${quoted(key)}) compadd -- ${values.map(quoted).join(' ')}; return ;;`)
  .join('\n')}
    ${openOf(entries).map(quoted).join(' | ')}) _files; return ;;
  esac
  if [[ $PREFIX == -* ]]; then
    case "$at" in
${entries.map(({ path, options }) => `      ${quoted(path)}) list=(${described(options)}) ;;`).join('\n')}
    esac
    _describe -o option list
    return
  fi
  case "$at" in
${entries
  .filter(isNamed)
  .map(({ path, commands, values }) =>
    commands.length > 0
      ? `    ${quoted(path)}) list=(${described(commands)}); _describe command list ;;`
      : `    ${quoted(path)}) compadd -- ${values.map(quoted).join(' ')} ;;`,
  )
  .join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;

const fish: Script = (program, entries) => {
  const paths = entries.map(({ path }) => path).filter((path) => path !== '');
  const lines = entries.flatMap(({ path, commands, options, values }) => {
    const start = `complete -c ${program} -n ${quotedInFish(`__${program}_at ${path}`.trimEnd())}`;
    return [
      ...commands.map(({ word, about }) => `${start} -f -a ${word} -d ${quotedInFish(about)}`),
      ...(values.length > 0 ? [`${start} -f -a ${quotedInFish(values.join(' '))}`] : []),
      ...options.map(({ word, about, takesValue, values: choices }) => {
        const value =
          choices.length > 0 ? ` -x -a ${quotedInFish(choices.join(' '))}` : takesValue ? ' -r' : '';
        return `${start} -l ${word.replace(/^--/, '')}${value} -d ${quotedInFish(about)}`;
      }),
    ];
  });
  return [
    `# ${program} completion fish: to be ~/.config/fish/completions/${program}.fish`,
    `# Whether the words before the caret name a command, and no other below it`,
    `function __${program}_at`,
    `  set -l at`,
    `  set -l words (commandline -opc)`,
    `  set -e words[1]`,
    `  for word in $words`,
    `    set -l next (string trim -- "$at $word")`,
    `    contains -- "$next" ${paths.map(quotedInFish).join(' ')}; and set at "$next"`,
    `  end`,
    `  test "$at" = "$argv"`,
    `end`,
    ...lines,
    '',
  ].join('\n');
};

const powershell: Script = (program, entries) => {
  const list = (words: readonly string[]) => `@(${words.map(quotedInPowerShell).join(', ')})`;
  const table = (rows: readonly (readonly [string, readonly string[]])[]) =>
    rows.map(([key, words]) => `    ${quotedInPowerShell(key)} = ${list(words)}`).join('\n');
  return `# ${program} completion powershell: to be read by $PROFILE
Register-ArgumentCompleter -Native -CommandName ${program} -ScriptBlock {
  param($now, $call, $caret)
  $commands = ${list(entries.map(({ path }) => path))}
  $words = @{
${table(entries.filter(isNamed).map((entry) => [entry.path, wordsOf(entry)]))}
  }
  $options = @{
${table(entries.map(({ path, options }) => [path, options.map(({ word }) => word)]))}
  }
  $values = @{
${table(choicesOf(entries))}
  }
  $at = ''
  $before = ''
  foreach ($element in ($call.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $caret -and $now -ne '') { break }
    $before = $element.Extent.Text
    $next = "$at $before".Trim()
    if ($commands -contains $next) { $at = $next }
  }
  $found = if ($values.ContainsKey("$at|$before")) { $values["$at|$before"] }
    elseif ($now -like '-*') { $options[$at] }
    else { $words[$at] }
  $found | Where-Object { $_ -like "$now*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
};

/** The shells that there is a script for. */
export const SCRIPTS = { bash, zsh, fish, powershell } as const satisfies Record<string, Script>;
export type Shell = keyof typeof SCRIPTS;
export const SHELLS = Object.keys(SCRIPTS) as Shell[];
