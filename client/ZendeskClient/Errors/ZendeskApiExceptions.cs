using System.Net;

namespace Zendesk;

/// <summary>429, and waiting for its end would exceed the call's budget. The call changed nothing.</summary>
public sealed class ZendeskRateLimitedException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskRateLimitedException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.TooManyRequests))
    {
    }
}

/// <summary>422: the record would not be valid; see <see cref="ZendeskApiException.Details"/>.</summary>
public sealed class ZendeskValidationException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskValidationException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.UnprocessableEntity))
    {
    }
}

/// <summary>404: there is no such record, or no such account.</summary>
public sealed class ZendeskNotFoundException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskNotFoundException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.NotFound))
    {
    }
}

/// <summary>401: Zendesk does not accept the credentials.</summary>
public sealed class ZendeskUnauthorizedException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskUnauthorizedException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.Unauthorized))
    {
    }
}

/// <summary>403: the caller may not do this, or the account may not.</summary>
public sealed class ZendeskForbiddenException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskForbiddenException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.Forbidden))
    {
    }
}

/// <summary>409: another request was writing at the same time.</summary>
public sealed class ZendeskConflictException : ZendeskApiException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="error">The error in the response; null if only its status is known.</param>
    public ZendeskConflictException(ZendeskError? error = null)
        : base(error ?? new ZendeskError(HttpStatusCode.Conflict))
    {
    }
}
