using System.Globalization;
using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Puts an answer of the API into a class.</summary>
internal static class Answers
{
    // A page of HTML would fill the report.
    private const int LongestMessage = 200;

    public static Response ToResponse(this ApiAnswer answer)
    {
        var status = answer.Status.ToString(CultureInfo.InvariantCulture);
        return answer.IsOk ? Response.Ok(status, answer.Body.Length)
            : answer.IsLimited ? Response.Limited(status, answer.Body.Length)
            : Response.Fail(status, answer.Body[..Math.Min(answer.Body.Length, LongestMessage)]);
    }
}
