namespace ZendeskEmulator.Http;

/// <summary>The codes of the control plane's errors.</summary>
internal static class ControlCode
{
    public static string Of(int status) => status switch
    {
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "conflict",
        413 => "too_large",
        < 500 => "bad_request",
        _ => "unavailable",
    };
}
