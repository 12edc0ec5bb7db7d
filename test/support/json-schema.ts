import type { KubernetesApi } from '../../server/engine/schema/api';
import type { ObjectType, Scalar, Type } from '../../server/engine/schema/structure';

/**
 * A type as JSON Schema with everything it refers to, for ajv as an independent judge. Formats are left out: they are
 * more than JSON Schema can say. Null stands for "not there" wherever a field is optional, as it does for the API server.
 */
export function jsonSchemaOf(type: Type, api: KubernetesApi): object {
  const definitions: Record<string, object> = {};
  const root = schemaOf(type, false);
  return { ...root, definitions };

  function schemaOf(part: Type, lenient: boolean): object {
    if ('any' in part) return {};
    if ('ref' in part) {
      const name = `${part.ref}${lenient ? '~' : ''}`;
      if (!(name in definitions)) {
        definitions[name] = {};
        const object = api.object(part);
        definitions[name] = object ? objectSchema(object, lenient) : {};
      }
      return { $ref: `#/definitions/${name.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25')}` };
    }
    if ('list' in part) {
      const { minimum: minItems, maximum: maxItems } = part;
      return {
        type: 'array',
        items: orNull(schemaOf(part.list, lenient)),
        ...(minItems && { minItems }),
        ...(maxItems && { maxItems }),
      };
    }
    if ('map' in part) return { type: 'object', additionalProperties: orNull(schemaOf(part.map, lenient)) };
    return 'scalar' in part ? scalarSchema(part, lenient) : objectSchema(part, lenient);
  }

  /** `lenient`: inside `status`, where the server wipes what it gets and only the shape counts. */
  function objectSchema(object: ObjectType, lenient: boolean): object {
    const fields = [...api.fields(object)];
    const needed = fields.filter(([, field]) => field.required && field.default === undefined && !lenient);
    const properties = fields.map(([name, field]) => {
      const isStatus = name === 'status' && fields.some(([other]) => other === 'metadata');
      const schema = schemaOf(field.type, lenient || isStatus);
      return [name, needed.some(([other]) => other === name) ? schema : orNull(schema)] as const;
    });
    return {
      type: 'object',
      properties: Object.fromEntries(properties),
      required: needed.map(([name]) => name),
      ...(!object.open && { additionalProperties: false }),
    };
  }
}

function orNull(schema: object): object {
  return { anyOf: [{ type: 'null' }, schema] };
}

function scalarSchema({ scalar, enum: values, minimum, maximum }: Scalar, lenient: boolean): object {
  // What stands in `status` is wiped, so the walk does not look at values there.
  if (lenient) return { not: { type: ['object', 'array'] } };
  const bounds = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  const type = { 'int-or-string': ['integer', 'string'], quantity: ['number', 'string'] }[scalar as string] ?? scalar;
  return { type, ...(values && { enum: values }), ...bounds };
}
