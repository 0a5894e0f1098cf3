namespace ZendeskEmulator.Server;

/// <summary>HTTP to a running emulator.</summary>
internal static class EmulatorClient
{
    /// <summary>A client for calls of one emulator.</summary>
    /// <param name="timeout">How long a call may take.</param>
    public static HttpClient Create(Uri url, TimeSpan timeout)
    {
        var handler = new HttpClientHandler();
        if (url.IsLoopback)
        {
            // The server is on this machine, so any certificate is accepted. A generated CA need not be trusted here first.
            handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        }
        return new HttpClient(handler) { Timeout = timeout };
    }
}
