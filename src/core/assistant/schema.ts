/** The parts of JSON Schema that say what a tool is given. Plain data: it goes to assistants as it stands. */
export type InputSchema = { readonly description?: string } & (
  | ObjectSchema
  | {
      readonly type: 'array';
      readonly items: InputSchema;
      readonly minItems?: number;
      readonly maxItems?: number;
    }
  | { readonly type: 'string'; readonly enum?: readonly string[]; readonly maxLength?: number }
  | { readonly type: 'integer'; readonly minimum?: number }
  | { readonly type: 'boolean' }
);

export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

/** Longer lists of faults help nobody. */
const MAX_FAULTS = 10;

/**
 * Says what is wrong in a tool's input, a sentence each.
 * @param path where the value stands in the input ("readings[0].value"); empty for all of it.
 */
export function inputFaults(schema: InputSchema, value: unknown, path = ''): string[] {
  const at = path === '' ? 'The input' : path;
  switch (schema.type) {
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [`${at} is to be an object.`];
      return objectFaults(schema, value as Readonly<Record<string, unknown>>, path);
    }
    case 'array': {
      if (!Array.isArray(value)) return [`${at} is to be a list.`];
      const { items, minItems = 0, maxItems = Infinity } = schema;
      if (value.length < minItems) return [`${at} is to have at least ${minItems} entries.`];
      if (value.length > maxItems) return [`${at} is to have at most ${maxItems} entries.`];
      return firstOf(value.flatMap((item, index) => inputFaults(items, item, `${path}[${index}]`)));
    }
    case 'string': {
      const { enum: words, maxLength = Infinity } = schema;
      if (typeof value !== 'string') return [`${at} is to be a text.`];
      if (words && !words.includes(value)) return [`${at} is to be one of: ${words.join(', ')}.`];
      return value.length > maxLength ? [`${at} is to have at most ${maxLength} characters.`] : [];
    }
    case 'integer': {
      const { minimum = -Infinity } = schema;
      if (Number.isInteger(value) && (value as number) >= minimum) return [];
      return [`${at} is to be a whole number${minimum === -Infinity ? '' : ` of at least ${minimum}`}.`];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at} is to be true or false.`];
  }
}

function objectFaults(
  { properties, required = [] }: ObjectSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): string[] {
  const inside = (key: string) => (path === '' ? key : `${path}.${key}`);
  const missing = required
    .filter((key) => value[key] === undefined)
    .map((key) => `${inside(key)} is missing.`);
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!schema)
      return [
        `${inside(key.slice(0, 40))} is not known here: there is ${Object.keys(properties).join(', ')}.`,
      ];
    return inner === undefined ? [] : inputFaults(schema, inner, inside(key));
  });
  return firstOf([...missing, ...wrong]);
}

function firstOf(faults: string[]): string[] {
  return faults.slice(0, MAX_FAULTS);
}
