using Microsoft.Extensions.Logging;

namespace Zendesk;

/// <summary>The log messages. They have no paths, bodies or descriptions, which may hold personal data.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Operation} was refused with 429; it waits {Seconds} s")]
    public static partial void Refused(ILogger logger, string operation, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} failed ({Failure}); tried again in {Seconds} s")]
    public static partial void Retried(ILogger logger, string operation, string failure, double seconds);

    [LoggerMessage(3, LogLevel.Debug, "{Operation} waited {Seconds} s ({Reason})")]
    public static partial void Waited(ILogger logger, string operation, double seconds, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Operation} was answered {Status}")]
    public static partial void Answered(ILogger logger, string operation, int status);
}
