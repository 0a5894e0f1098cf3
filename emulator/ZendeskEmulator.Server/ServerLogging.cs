using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ZendeskEmulator.Server;

/// <summary>
/// What the emulator logs to the console: warnings and errors, unless .NET's usual settings <c>Logging:LogLevel</c> say
/// otherwise.
/// </summary>
internal static class ServerLogging
{
    /// <summary>Makes the loggers; the caller disposes them.</summary>
    /// <param name="toStandardError">True where standard output is somebody else's.</param>
    /// <exception cref="EmulatorStartException">A log level is unknown.</exception>
    public static ILoggerFactory Create(bool toStandardError)
    {
        try
        {
            return LoggerFactory.Create(logging => logging
                .SetMinimumLevel(LogLevel.Warning)
                .AddConfiguration(ServerSettings.Read([]).GetSection("Logging"))
                .AddSimpleConsole(console => console.SingleLine = true)
                .Services.Configure<ConsoleLoggerOptions>(console =>
                    console.LogToStandardErrorThreshold = toStandardError ? LogLevel.Trace : LogLevel.None));
        }
        catch (InvalidOperationException unknown)
        {
            throw new EmulatorStartException($"Logging:LogLevel: {unknown.Message}", unknown);
        }
    }
}
