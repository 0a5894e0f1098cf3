# Build with `docker build -t zendesk-emulator .`; run as docs/containers.md says.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Set by the builder; x64 where it is not.
ARG TARGETARCH
WORKDIR /source

# What decides the packages first: they are restored again only when it changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY emulator/ZendeskEmulator/ZendeskEmulator.csproj emulator/ZendeskEmulator/
COPY emulator/ZendeskEmulator.Server/ZendeskEmulator.Server.csproj emulator/ZendeskEmulator.Server/
RUN rid=$([ "$TARGETARCH" = arm64 ] && echo linux-arm64 || echo linux-x64) \
    && dotnet restore emulator/ZendeskEmulator.Server -r $rid -p:PublishReadyToRun=$([ $rid = linux-x64 ] && echo true || echo false)

COPY .editorconfig ./
COPY docs/assumptions.md docs/differences.md docs/
COPY emulator/ emulator/
# Portable code with the one native SQLite of the platform; compiled ahead where the platform's packs allow it.
RUN rid=$([ "$TARGETARCH" = arm64 ] && echo linux-arm64 || echo linux-x64) \
    && dotnet publish emulator/ZendeskEmulator.Server --no-restore -c Release -r $rid --self-contained false \
        -p:UseAppHost=false -p:DebugType=none -p:GenerateDocumentationFile=false \
        -p:PublishReadyToRun=$([ $rid = linux-x64 ] && echo true || echo false) -o /app \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
LABEL org.opencontainers.image.title="ZendeskEmulator" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.description="An emulator of Zendesk's Support API. Not affiliated with Zendesk, Inc." \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app .
COPY --from=build --chown=1654:1654 /data /data
# No diagnostics pipe: it would need a writable /tmp.
ENV ASPNETCORE_URLS=http://+:8080 \
    Emulator__DataFile=/data/emulator.db \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_TieredPGO=1
VOLUME /data
EXPOSE 8080
USER 1654
HEALTHCHECK --interval=30s --timeout=4s --start-period=10s --retries=3 CMD ["dotnet", "ZendeskEmulator.Server.dll", "--health"]
ENTRYPOINT ["dotnet", "ZendeskEmulator.Server.dll"]
