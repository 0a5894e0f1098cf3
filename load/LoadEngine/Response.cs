using System.Runtime.CompilerServices;

namespace LoadEngine;

/// <summary>What became of an invocation or a step.</summary>
public enum Outcome
{
    /// <summary>Answered as wished.</summary>
    Ok,

    /// <summary>Refused by a rate limit: not an error of the server, and not work done either.</summary>
    Limited,

    /// <summary>Anything else.</summary>
    Failed,

    /// <summary>Still under way when the run ended. The engine finds it; no invocation returns it.</summary>
    Unfinished,
}

/// <summary>How an invocation or a step ended.</summary>
/// <param name="Outcome">Its class.</param>
/// <param name="StatusCode">The code under which reports count it, such as 200.</param>
/// <param name="SizeBytes">The size of the response's body; 0 where it does not matter.</param>
/// <param name="Message">Why it failed, for a person; null otherwise.</param>
public record Response(Outcome Outcome, string StatusCode, long SizeBytes, string? Message)
{
    /// <summary>Answered as wished.</summary>
    [OverloadResolutionPriority(1)]
    public static Response Ok(string statusCode = "200", long sizeBytes = 0) => new(Outcome.Ok, statusCode, sizeBytes, null);

    /// <summary>Answered as wished, with something that the next step needs. A text is named: Ok(payload: text).</summary>
    public static Response<T> Ok<T>(T payload, string statusCode = "200", long sizeBytes = 0) =>
        new(Outcome.Ok, statusCode, sizeBytes, null, payload);

    /// <summary>Refused by a rate limit.</summary>
    public static Response Limited(string statusCode = "429", long sizeBytes = 0) => new(Outcome.Limited, statusCode, sizeBytes, null);

    /// <summary>Refused by a rate limit: without a payload.</summary>
    public static Response<T> Limited<T>(string statusCode = "429", long sizeBytes = 0) =>
        new(Outcome.Limited, statusCode, sizeBytes, null, default);

    /// <summary>Failed.</summary>
    public static Response Fail(string statusCode, string? message = null) => new(Outcome.Failed, statusCode, 0, message);

    /// <summary>Failed: without a payload.</summary>
    public static Response<T> Fail<T>(string statusCode, string? message = null) => new(Outcome.Failed, statusCode, 0, message, default);
}

/// <summary>A response with something that the next step needs.</summary>
/// <param name="Outcome">Its class.</param>
/// <param name="StatusCode">The code under which reports count it, such as 200.</param>
/// <param name="SizeBytes">The size of the response's body; 0 where it does not matter.</param>
/// <param name="Message">Why it failed, for a person; null otherwise.</param>
/// <param name="Payload">Its payload; the type's default if it is not ok.</param>
public sealed record Response<T>(Outcome Outcome, string StatusCode, long SizeBytes, string? Message, T? Payload)
    : Response(Outcome, StatusCode, SizeBytes, Message);
