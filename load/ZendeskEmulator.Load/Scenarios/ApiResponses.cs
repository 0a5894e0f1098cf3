using System.Globalization;
using LoadEngine;
using ZendeskEmulator.Load.Targets;

namespace ZendeskEmulator.Load.Scenarios;

/// <summary>Puts a response of the API into a class.</summary>
internal static class ApiResponses
{
    // A page of HTML would fill the report.
    private const int MaxMessage = 200;

    public static Response ToResponse(this ApiResponse response)
    {
        var status = response.Status.ToString(CultureInfo.InvariantCulture);
        return response.IsOk ? Response.Ok(status, response.Body.Length)
            : response.IsLimited ? Response.Limited(status, response.Body.Length)
            : Response.Fail(status, response.Body[..Math.Min(response.Body.Length, MaxMessage)]);
    }
}
