namespace Zendesk;

/// <summary>429, and waiting for its end would exceed the call's budget. The call has changed nothing.</summary>
public sealed class ZendeskRateLimitedException : ZendeskApiException
{
    internal ZendeskRateLimitedException(ApiError error)
        : base(error)
    {
    }
}

/// <summary>422: the record would not be valid; see <see cref="ZendeskApiException.Details"/>.</summary>
public sealed class ZendeskValidationException : ZendeskApiException
{
    internal ZendeskValidationException(ApiError error)
        : base(error)
    {
    }
}

/// <summary>404: there is no such record, or no such account.</summary>
public sealed class ZendeskNotFoundException : ZendeskApiException
{
    internal ZendeskNotFoundException(ApiError error)
        : base(error)
    {
    }
}

/// <summary>401: the credentials are not accepted.</summary>
public sealed class ZendeskUnauthorizedException : ZendeskApiException
{
    internal ZendeskUnauthorizedException(ApiError error)
        : base(error)
    {
    }
}

/// <summary>403: whoever asks may not do this, or the account may not.</summary>
public sealed class ZendeskForbiddenException : ZendeskApiException
{
    internal ZendeskForbiddenException(ApiError error)
        : base(error)
    {
    }
}

/// <summary>409: somebody else was writing at the same time.</summary>
public sealed class ZendeskConflictException : ZendeskApiException
{
    internal ZendeskConflictException(ApiError error)
        : base(error)
    {
    }
}
