import { Body, Controller, Post } from '@nestjs/common';
import { ReadModels } from '#application/ports/read-models.js';
import { dateIn } from '#domain/calendar/zone.js';
import { type Rejection, reject } from '#domain/kernel/rejection.js';
import { Call } from '../http/call.js';
import { type CommandAnswerBody, CommandDoor } from '../http/command-door.js';
import { ReadNoticesDto } from './notices.dto.js';

@Controller('v1/me/notices')
export class MarkNoticesController {
  constructor(
    private readonly door: CommandDoor,
    private readonly rows: ReadModels,
  ) {}

  /** What one read in a month stands in one stream. Somebody else's notice and none at all are refused alike. */
  @Post('read')
  markRead(@Body() body: ReadNoticesDto, @Call() call: Call): Promise<CommandAnswerBody> {
    return this.door.take(call, body, async ({ now, by, context: known }) => {
      const context = await known();
      const month = dateIn(now, context.calendar.timeZone).slice(0, 7);
      const target = { category: 'inbox', id: `${by}-${month}` } as const;
      const found = body.ids.map((id) => this.rows.get('notices', id, context.at));
      const strange = found.findIndex((notice) => notice?.person !== by);
      if (strange >= 0) return { target, command: notYours(strange) };
      const unread = found.flatMap((notice) => (notice?.isRead === 0 ? notice.id : []));
      return { target, command: { type: 'MarkNoticesRead', now, person: by, notices: unread } };
    });
  }
}

const notYours = (place: number): Rejection => reject('not-yours', {}, `/ids/${place}`);
