namespace ZendeskEmulator.Server;

/// <summary>Why an emulator does not respond, and what to do about it, in one line.</summary>
internal static class NoResponse
{
    /// <param name="address">The address that was tried.</param>
    /// <param name="failure">How the call ended.</param>
    public static string From(Uri address, Exception failure) => (failure as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError when address.Scheme == Uri.UriSchemeHttps =>
            $"No response from {address}: it does not speak https. Write {With(address, Uri.UriSchemeHttp)} instead.",
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse when address.Scheme == Uri.UriSchemeHttp =>
            $"No response from {address}: it does not speak http. Is it {With(address, Uri.UriSchemeHttps)}?",
        HttpRequestError.ConnectionError =>
            $"No response from {address}: nothing listens there. Start an emulator with zendesk-emulator, or say where it is.",
        _ => $"No response from {address}: {failure.Message}",
    };

    private static Uri With(Uri address, string scheme) => new UriBuilder(address) { Scheme = scheme }.Uri;
}
