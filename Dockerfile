FROM python:3.13-slim

RUN useradd --system --uid 10001 --home-dir /data --create-home bot
WORKDIR /app

COPY requirements/run.txt requirements/run.txt
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements/run.txt

COPY rules rules
COPY storage storage
COPY handlers handlers
COPY bot bot
RUN python -m compileall -q .

USER bot
VOLUME /data
ENV DATABASE_URL=sqlite+aiosqlite:////data/followup.db PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1

HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["python", "-m", "bot", "--healthy"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot"]
