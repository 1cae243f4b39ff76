import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Failure } from '../failure.ts'
import { chooseColumns, parseColumnMap } from './choose-columns.ts'

const chosen = (header: string, ...map: string[]) =>
  chooseColumns(header.split(','), parseColumnMap(map))
    .map(({ field, index }) => `${field}:${index}`)
    .join(' ')

const refused = (header: string, ...map: string[]) => {
  try {
    chosen(header, ...map)
  } catch (error) {
    assert.ok(error instanceof Failure)
    return error.reason.code
  }
  return assert.fail('nothing was refused')
}

test('chooseColumns() takes names in any letters, wherever they stand, and nothing that only resembles them', () => {
  assert.equal(chosen('label,title,Price,id'), 'id:3 title:1 price:2')
  assert.equal(chosen('TITLE, Description ,titles,prix'), 'title:0 description:1')
  assert.equal(chosen('description,seller'), 'description:0 seller:1')
})

test('chooseColumns() takes a mapped column for its field, and for nothing else', () => {
  assert.equal(chosen('Nr,Titel,title', 'title=Titel', 'id=Nr'), 'id:0 title:1')
  assert.equal(chosen('title,name', 'description=title', 'title=name'), 'title:1 description:0')
  assert.equal(chosen('TITEL,Price', 'title=titel'), 'title:0 price:1')
  assert.equal(chosen('Name,name', 'title=name'), 'title:1')
  assert.equal(chosen('Title,x', 'title=x', 'description=title'), 'title:1 description:0')
  assert.equal(chosen('title,x', 'seller=x', 'description=title'), 'description:0 seller:1')
})

test('chooseColumns() refuses a header without text, a mapped column that is missing, and a name that stands twice', () => {
  assert.equal(refused('id,Titel'), 'no-text-column')
  assert.equal(refused(''), 'no-text-column')
  assert.equal(refused('title', 'id=Nr'), 'column-missing')
  assert.equal(refused('title,id,title'), 'column-twice')
  assert.equal(refused('Title,TITLE'), 'column-twice')
})

test('parseColumnMap() refuses what is not FIELD=COLUMN with a known field', () => {
  assert.equal(refused('title', 'Titel'), 'map-malformed')
  assert.equal(refused('title', 'titel=title'), 'map-malformed')
  assert.equal(refused('title', 'title='), 'map-malformed')
  assert.deepEqual([...parseColumnMap(['title=a=b'])], [['title', 'a=b']])
})
