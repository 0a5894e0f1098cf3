using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZendeskEmulator.Clock;

namespace ZendeskEmulator.Facade;

/// <summary>
/// Of all that the server would log, one thing: a client spoke https to an address that has http only. The client itself
/// sees only a failed handshake.
/// </summary>
internal sealed partial class TlsNotices(ILogger target) : ILoggerFactory, ILogger
{
    /// <summary>The log category of the server for requests that it cannot read.</summary>
    private const string BadRequests = "Microsoft.AspNetCore.Server.Kestrel.BadRequests";

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private long? last;

    public ILogger CreateLogger(string categoryName) => categoryName == BadRequests ? this : NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (exception?.Message.Contains("TLS handshake", StringComparison.Ordinal) != true)
        {
            return;
        }
        // A client that tries again and again is logged once a minute.
        var now = RealTime.Mark();
        if (last is not { } before || RealTime.Between(before, now) > Quiet)
        {
            last = now;
            LogHttps(target);
        }
    }

    public void Dispose()
    {
    }

    [LoggerMessage(LogLevel.Warning, "A client spoke https to an address that has http only. Let it call http://, or start with "
        + "--urls 'http://localhost:8080;https://localhost:8443' --Emulator:Tls:Mode=Generated.")]
    private static partial void LogHttps(ILogger logger);
}
