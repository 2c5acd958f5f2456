"""Reminders by python-telegram-bot's JobQueue with its defaults: in memory, gone at the end."""

import os
from datetime import UTC, datetime, timedelta

from telegram.ext import Application, ContextTypes


async def nudge(context: ContextTypes.DEFAULT_TYPE) -> None:
    if context.job and context.job.chat_id:
        await context.bot.send_message(context.job.chat_id, "Time to write a thank-you note.")


def main() -> None:
    root, due = os.environ["BOT_API_URL"], datetime.fromtimestamp(float(os.environ["DUE_AT"]), UTC)
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{root}/bot").build()
    queue = application.job_queue
    if queue is None:
        raise SystemExit("python-telegram-bot needs APScheduler for its JobQueue")
    for number in range(int(os.environ["PENDING"])):
        later = timedelta() if number < int(os.environ["DUE"]) else timedelta(days=1, seconds=number)
        queue.run_once(nudge, due + later, chat_id=number + 1)
    application.run_polling()


if __name__ == "__main__":
    main()
