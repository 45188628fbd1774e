/** A JSON Schema, as far as the API uses it: what is documented, and what a parameter is checked against. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | readonly ['string', 'null'] | readonly ['integer', 'null'] | readonly ['number', 'null'] | readonly ['object', 'null']
  readonly description?: string
  readonly enum?: readonly string[]
  readonly format?: 'date' | 'date-time' | 'uri'
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly default?: string | number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly example?: unknown
}

export const text = (description: string, rest: Omit<Schema, 'type' | 'description'> = {}): Schema => ({ type: 'string', description, ...rest })
export const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description })
export const whole = (description: string, rest: Omit<Schema, 'type' | 'description'> = {}): Schema => ({ type: 'integer', description, ...rest })
export const listOf = (items: Schema, description?: string): Schema => ({ type: 'array', items, ...(description === undefined ? {} : { description }) })
export const object = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({ type: 'object', properties, required: Object.keys(properties), ...(description === undefined ? {} : { description }) })
