namespace ZendeskEmulator.Facade;

/// <summary>
/// The last handler of a client's chain. It sends every request to one account and ignores the address of the request. It does
/// not change the request, so an earlier handler may send it again. It holds nothing that must be disposed.
/// </summary>
/// <param name="account">Its name; null to let the request choose.</param>
internal sealed class AccountHandler(Listener listener, string? account) : HttpMessageHandler
{
    private const string AccountHeader = "X-Emulator-Account";
    private const string ProtocolHeader = "X-Forwarded-Proto";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (address, host) = (request.RequestUri, request.Headers.Host);
        var isOurs = account is not null && !request.Headers.Contains(AccountHeader);
        if (isOurs)
        {
            request.Headers.Add(AccountHeader, account);
        }
        var isElsewhere = Redirect(request);
        try
        {
            return await listener.Transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException aborted) when (!cancellationToken.IsCancellationRequested)
        {
            // In memory an aborted request ends so; over a port it would be a connection that is reset.
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before a response.", aborted);
        }
        finally
        {
            (request.RequestUri, request.Headers.Host) = (address, host);
            if (isOurs)
            {
                request.Headers.Remove(AccountHeader);
            }
            if (isElsewhere)
            {
                request.Headers.Remove(ProtocolHeader);
            }
        }
    }

    /// <summary>Over a port, keeps the address that the client names for the links of the response, and sends to the emulator's.</summary>
    /// <returns>Whether the client names another address.</returns>
    private bool Redirect(HttpRequestMessage request)
    {
        var (target, address) = (listener.BaseUrl, request.RequestUri);
        if (address is not { IsAbsoluteUri: true })
        {
            request.RequestUri = new Uri(target, address ?? new Uri("/", UriKind.Relative));
            return false;
        }
        if (listener.Urls.Count == 0 || address.Authority.Equals(target.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        request.Headers.Host ??= address.Authority;
        request.Headers.TryAddWithoutValidation(ProtocolHeader, address.Scheme);
        request.RequestUri = new Uri(target, address.PathAndQuery);
        return true;
    }
}
