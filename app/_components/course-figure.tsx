import type { Figure } from '#lib/content/evidence.ts'
import type { CourseHelp } from '#lib/content/help.ts'
import { inCourseLanguage, inInterfaceLanguage, texts } from '#app/texts/texts.ts'
import { CourseText } from './course-text.tsx'
import { SignLinks } from './sign-links.tsx'

type CourseFigureProps = {
  figure: Figure & { svg: string }
  open?: boolean
  /** With it, the way to help stands under the caption. Not in a question: it might give the answer away. */
  help?: CourseHelp
}

/** A drawing with its caption, and all that it says in words. */
export function CourseFigure({ figure, open = false, help }: CourseFigureProps) {
  return (
    <div className="figure" {...inInterfaceLanguage} id={`figure-${figure.id}`}>
      <figure>
        <div className="drawing" {...inCourseLanguage} dangerouslySetInnerHTML={{ __html: figure.svg }} />
        <figcaption {...inCourseLanguage}>{figure.title}</figcaption>
      </figure>
      {help && <SignLinks help={help} signs={figure.signs} />}
      <details open={open}>
        <summary>
          {texts.lesson.describePicture}
          <span className="visually-hidden">
            {texts.lesson.ofPicture(<CourseText>{figure.title}</CourseText>)}
          </span>
        </summary>
        {figure.description.map((block) =>
          typeof block === 'string' ? (
            <p {...inCourseLanguage} key={block}>{block}</p>
          ) : block.ordered ? (
            <ol {...inCourseLanguage} key={block.list[0]}>{block.list.map((line) => <li key={line}>{line}</li>)}</ol>
          ) : (
            <ul {...inCourseLanguage} key={block.list[0]}>{block.list.map((line) => <li key={line}>{line}</li>)}</ul>
          ),
        )}
      </details>
    </div>
  )
}

/** The patterns that the drawings share; once a page, before the first drawing. */
export function FigurePatterns({ svg }: { svg: string }) {
  return <div className="figure-patterns-holder" dangerouslySetInnerHTML={{ __html: svg }} />
}
