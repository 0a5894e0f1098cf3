using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ZendeskEmulator.Server;

/// <summary>
/// The console log of the emulator: warnings and errors, unless .NET's usual settings <c>Logging:LogLevel</c> say
/// otherwise.
/// </summary>
internal static class ServerLogging
{
    /// <summary>Makes the loggers; the caller disposes them.</summary>
    /// <param name="toStandardError">True if standard output belongs to a child command.</param>
    /// <param name="asJson">True for a JSON object a line, for programs that collect logs.</param>
    /// <exception cref="EmulatorStartException">A log level is unknown.</exception>
    public static ILoggerFactory Create(bool toStandardError, bool asJson = false)
    {
        try
        {
            return LoggerFactory.Create(logging => AddConsole(logging, asJson)
                .SetMinimumLevel(LogLevel.Warning)
                .AddConfiguration(ServerSettings.Read([]).GetSection("Logging"))
                .Services.Configure<ConsoleLoggerOptions>(console =>
                    console.LogToStandardErrorThreshold = toStandardError ? LogLevel.Trace : LogLevel.None));
        }
        catch (InvalidOperationException unknown)
        {
            throw new EmulatorStartException($"Logging:LogLevel: {unknown.Message}", unknown);
        }
    }

    private static ILoggingBuilder AddConsole(ILoggingBuilder logging, bool asJson) => asJson
        ? logging.AddJsonConsole(console =>
        {
            // Without a format the lines have no time.
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            console.UseUtcTimestamp = true;
        })
        : logging.AddSimpleConsole(console => console.SingleLine = true);
}
