# The docs site is the only thing that is built: Node runs the TypeScript files as they are.
FROM node:24.21.0-trixie-slim AS docs
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run docs

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY scripts/preflight.mjs ./scripts/
COPY generated ./generated
COPY src ./src
COPY --from=docs /build/generated/docs ./generated/docs

# The files of the program belong to root; the account that runs it may write to /data alone.
RUN install --directory --owner=node --group=node --mode=700 /data
USER node
VOLUME /data
EXPOSE 8080

# Whether the process lives, on the admin port inside the container. A database that is down is no reason to restart it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.ADMIN_PORT || 9090}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./scripts/preflight.mjs", "src/main.ts"]
