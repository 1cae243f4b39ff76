import { Alert } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/call.ts'
import { send } from '../../api/call.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { SheetReport } from './sheet-report.tsx'

type To = '/api/v1/digests' | '/api/v1/received-notices/digests'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Takes in the filled sheet of a digest, dropped or chosen, and says row by row what became of it. */
export function SheetDrop({ to }: { readonly to: To }) {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const field = useId()
  const [isOver, setOver] = useState(false)
  const [isOther, setOther] = useState(false)
  const taking = useMutation({
    // A browser does not know the type of every file; the server looks into it anyway.
    mutationFn: (file: File) =>
      send('POST', to, new Blob([file], { type: sheetType })) as Promise<Answer<'POST /api/v1/digests'>>,
    onSuccess: () => queries.invalidateQueries(),
  })
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    // Said here at once: what is something else by its name is not sent.
    const isSheet = /\.xlsx$/i.test(file.name) || file.type === sheetType
    setOther(!isSheet)
    if (isSheet) taking.mutate(file)
    else taking.reset()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className="sheet-drop-all">
      <label
        htmlFor={field}
        className={isOver ? 'sheet-drop sheet-drop-over' : 'sheet-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>{t('sheet.choose')}</strong>
        <span>{t('sheet.orDrop')}</span>
        <input
          id={field}
          type="file"
          accept={`.xlsx,${sheetType}`}
          className="visually-hidden"
          disabled={taking.isPending}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
      <div role="status">
        {taking.isPending && <p>{t('sheet.reading')}</p>}
        {taking.data && <SheetReport report={taking.data} />}
      </div>
      {isOther && (
        <Alert color="flag" role="alert">
          {t('sheet.code.not-a-workbook')}
        </Alert>
      )}
      <ProblemNote error={taking.error} />
    </div>
  )
}
