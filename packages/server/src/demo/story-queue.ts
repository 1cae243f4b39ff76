import type { Job } from '../jobs/job.ts'
import type { JobQueue } from '../jobs/job-queue.ts'

/** The jobs of a story, kept in memory: a story that is cut short is told again from its start, and needs none of them. */
export interface StoryQueue extends Pick<JobQueue, 'send' | 'wake'> {
  /** All jobs that wait. */
  take(): Job[]
  /** Who waits for their figures to be counted, each once however often it was asked for. */
  takeCounts(): Job[]
}

export function storyQueue(): StoryQueue {
  const waiting: Job[] = []
  const counts = new Map<string, Job>()
  return {
    send: async (_query, jobs) => {
      for (const job of jobs) {
        if (job.queue === 'count-events') counts.set(job.organisationId, job)
        else waiting.push(job)
      }
    },
    wake: () => {},
    take: () => waiting.splice(0),
    takeCounts: () => {
      const all = [...counts.values()]
      counts.clear()
      return all
    },
  }
}
