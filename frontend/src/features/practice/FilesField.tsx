import { useTranslation } from 'react-i18next'
import { type Practice, type PracticeFile, practiceFileAddress } from '@/lib/api'
import { useFormat } from '@/lib/format'
import { controlClass, Field, FieldGroup } from '@/ui/Field'
import { FilePicker } from '@/ui/FilePicker'
import { Problems } from '@/ui/Problems'
import { MOST } from './input'
import { Line } from './Line'
import type { PartProps } from './PracticeForm'
import { useAddFile } from './usePractice'

/** As large as a file may be; the server has the same limit. */
const LARGEST = 10 * 1024 * 1024

/** Pictures and attachments, each with what it shows. */
export function FilesField({
  code,
  practice,
  files,
  onFile,
  draft,
  fault,
}: PartProps & {
  code: string
  practice: Practice
  files: readonly PracticeFile[]
  onFile: (file: PracticeFile) => void
}) {
  const { t } = useTranslation('practice')
  const format = useFormat()
  const add = useAddFile(code, practice.id)
  const { attachments } = draft.input
  const list = t('field.attachments')
  return (
    <FieldGroup label={list} required={false} error={fault('attachments')}>
      <ul className="flex flex-col gap-3 empty:hidden">
        {attachments.map(({ file, description }, index) => {
          const kept = files.find(({ id }) => id === file)
          const picture = kept?.width != null
          const place = `attachments[${index}]`
          return (
            <Line
              key={file}
              list={list}
              number={index + 1}
              onRemove={() => draft.change({ attachments: attachments.filter((one) => one.file !== file) })}
            >
              <div className="flex flex-col gap-3">
                {kept && (
                  <div className="flex flex-wrap items-center gap-3">
                    {picture && (
                      <img
                        src={practiceFileAddress(code, practice.id, file)}
                        alt=""
                        className="h-20 max-w-40 rounded-6 border border-solid-gray-200 object-contain"
                      />
                    )}
                    <span className="min-w-0 wrap-anywhere">
                      {t('fileWithSize', { name: kept.name, size: format.size(kept.size) })}
                    </span>
                  </div>
                )}
                <Field
                  label={t(picture ? 'file.picture' : 'file.attachment')}
                  required={picture}
                  hint={picture ? t('hint.picture') : undefined}
                  error={fault(`${place}.description`) ?? fault(`${place}.file`)}
                >
                  {(tied) => (
                    <input
                      {...tied}
                      type="text"
                      name={`${place}.description`}
                      maxLength={300}
                      value={description}
                      onChange={(event) =>
                        draft.change({
                          attachments: attachments.map((one) =>
                            one.file === file ? { ...one, description: event.target.value } : one,
                          ),
                        })
                      }
                      className={`${controlClass} h-11`}
                    />
                  )}
                </Field>
              </div>
            </Line>
          )
        })}
      </ul>
      {attachments.length < MOST.attachments && (
        <FilePicker
          label={t('file.add')}
          hint={t('hint.attachments')}
          accept=".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx"
          largest={LARGEST}
          busy={add.isPending}
          onFile={(file) => add.mutate(file, { onSuccess: onFile })}
        />
      )}
      <p role="status" className="text-dns-14N-130">
        {add.isPending
          ? t('file.adding', { name: add.variables.name })
          : add.data
            ? t('file.added', { name: add.data.name })
            : ''}
      </p>
      {add.error !== null && <Problems title={t('file.refused', { name: add.variables?.name })} error={add.error} />}
    </FieldGroup>
  )
}
