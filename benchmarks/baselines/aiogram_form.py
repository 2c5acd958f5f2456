"""A form of as many questions as the debrief in aiogram, with its state in memory as its examples have it: lost at the end."""

import asyncio
import os

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message

from benchmarks.script import QUESTIONS


class Debrief(StatesGroup):
    """Where a conversation is."""

    how, who, others, desk, channel, address, decision, second, more, right = (State() for _ in QUESTIONS[:-1])


STATES = Debrief.__states__
dispatcher = Dispatcher(storage=MemoryStorage())


async def begin(message: Message, state: FSMContext) -> None:
    await state.set_state(STATES[0])
    await state.update_data(first=message.text)
    await message.answer(QUESTIONS[0])


def answered(number: int) -> None:
    """The answer to a question is kept, and the next one put; after the last it ends."""

    async def keep(message: Message, state: FSMContext) -> None:
        await state.update_data({f"answer{number}": message.text})
        await state.set_state(STATES[number + 1] if number + 1 < len(STATES) else None)
        await message.answer(QUESTIONS[number + 1])

    dispatcher.message.register(keep, STATES[number])


async def main() -> None:
    for number in range(len(STATES)):
        answered(number)
    dispatcher.message.register(begin)
    session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["BOT_API_URL"]))
    await dispatcher.start_polling(Bot(os.environ["BOT_TOKEN"], session=session))


if __name__ == "__main__":
    asyncio.run(main())
