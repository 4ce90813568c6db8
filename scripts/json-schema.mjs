// JSON Schemas for editors and other programs: shapes from the zod schemas, sentences from the docstrings of the public types.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { toJSONSchema } from 'zod';

const sources = new URL('../packages/sdk/src/', import.meta.url);

/** Interfaces and type aliases of some folders of the sdk, by name. */
function declarationsOf(folders) {
  const files = folders.flatMap((folder) => readdirSync(new URL(folder, sources)).filter((name) => name.endsWith('.ts')).map((name) => new URL(`${folder}${name}`, sources)));
  return new Map(files.flatMap((file) => ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements
    .filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)).map((each) => [each.name.text, each])));
}

const sentenceOf = (node) => ts.getTextOfJSDocComment(node?.jsDoc?.at(-1)?.comment)?.replace(/\{@link (\w+)\}/g, '$1').replace(/\s*\n\s*/g, ' ');
const described = (schema, node) => {
  const description = sentenceOf(node);
  return description === undefined ? schema : { ...schema, description };
};

/**
 * Adds to a JSON Schema what the type of the same shape says of itself and its fields. Named types move to `$defs`, once each.
 * Where zod and the type part ways (records, unions, indexed types) the schema stays as it is.
 */
class Describer {
  $defs = {};
  #shapes = new Map();
  #types;

  constructor(types) { this.#types = types; }

  /** A whole document of the named type, not moved. */
  root(schema, name) {
    const type = this.#types.get(name);
    return type ? described(this.#fields(schema, type, new Map()), type) : schema;
  }

  #of(schema, type, bound) {
    if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return this.#of(schema, type.type, bound);
    if (ts.isArrayTypeNode(type)) return schema.items ? { ...schema, items: this.#of(schema.items, type.elementType, bound) } : schema;
    if (ts.isTypeLiteralNode(type)) return this.#fields(schema, type, bound);
    return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? this.#named(schema, type, bound) : schema;
  }

  #named(schema, { typeName: { text: name }, typeArguments = [] }, bound) {
    if (bound.has(name)) return this.#of(schema, bound.get(name), new Map());
    if (name === 'Required') return this.#of(schema, typeArguments[0], bound);
    const declared = this.#types.get(name);
    if (!declared) return schema;
    const parameters = new Map((declared.typeParameters ?? []).map((parameter, i) => [parameter.name.text, typeArguments[i]]));
    const whole = () => described(ts.isInterfaceDeclaration(declared) ? this.#fields(schema, declared, parameters) : this.#of(schema, declared.type, parameters), declared);
    if (parameters.size > 0) return whole();
    const shape = JSON.stringify(schema);
    const known = this.#shapes.get(name);
    // One name, two shapes (a field more is required): the second stays where it is.
    if (known !== undefined && known !== shape) return whole();
    if (known === undefined) {
      this.#shapes.set(name, shape);
      this.$defs[name] = whole();
    }
    return { $ref: `#/$defs/${name}` };
  }

  #fields(schema, { members }, bound) {
    if (!schema.properties) return schema;
    const fields = new Map(members.filter(ts.isPropertySignature).map((member) => [member.name.text, member]));
    return { ...schema, properties: Object.fromEntries(Object.entries(schema.properties).map(([name, inner]) => {
      const field = fields.get(name);
      return [name, field?.type ? described(this.#of(inner, field.type, bound), field) : inner];
    })) };
  }
}

/** "readOnly" would say of a list that it must not be sent; what is open and named by strings needs no saying. */
const json = (schema) => toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: ({ jsonSchema }) => {
  delete jsonSchema.readOnly;
  delete jsonSchema.propertyNames;
  if (jsonSchema.additionalProperties && Object.keys(jsonSchema.additionalProperties).length === 0) delete jsonSchema.additionalProperties;
} });

const inner = (schema) => {
  const { $schema: _, ...rest } = json(schema);
  return rest;
};

/** Where a published schema is found: in the package, which unpkg serves as it is. */
const published = (name, title, { $schema, ...schema }) => ({ $schema, $id: `https://unpkg.com/@sanchi/sdk/${name}.schema.json`, title, ...schema });

/** The schemas by file name; `schemas` is what `@sanchi/sdk/schema` exports. */
export function jsonSchemas(schemas) {
  const types = declarationsOf(['model/', 'client/']);
  const directory = new Describer(types);
  const document = directory.root(json(schemas.directorySchema), 'DirectoryDocument');
  const wire = new Describer(types);
  const rfq = wire.root(json(schemas.rfqSchema), 'Rfq');
  const submission = inner(schemas.rfqSubmissionSchema);
  const answers = {
    receipt: wire.root(inner(schemas.rfqReceiptSchema), 'RfqReceipt'), intake: wire.root(inner(schemas.rfqIntakeSchema), 'RfqIntake'),
    file: wire.root(inner(schemas.storedFileSchema), 'StoredFile'), challenge: inner(schemas.rfqChallengeSchema), error: inner(schemas.rfqRefusalSchema),
    // The RFQ is the document itself; what is posted is it with a check.
    submission: { ...submission, properties: { ...submission.properties, rfq: { $ref: '#' } } },
  };
  return {
    directory: published('directory', 'Sanchi directory', { ...document, $defs: directory.$defs }),
    rfq: published('rfq', 'Sanchi request for quotation', { ...rfq, $defs: { ...answers, ...wire.$defs } }),
  };
}
