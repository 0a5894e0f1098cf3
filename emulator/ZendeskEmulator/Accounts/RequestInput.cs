using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>Reads the input of an operation from body and query. Returns null or the error.</summary>
internal delegate Error? BindInput<TInput>(RequestContext request, out TInput input);

/// <summary>The input of an operation from body and query, bound before it runs.</summary>
/// <param name="Envelope">The key of the object in the body: <c>user</c>. Empty for a body without one, null when the
/// body is not read.</param>
internal sealed record RequestInput<TInput>(string? Envelope, BindInput<TInput> Bind)
    where TInput : class
{
    /// <summary>Reads the object in the body.</summary>
    /// <param name="check">Further checks, given the action for the error; null if types are all that is checked.</param>
    public static RequestInput<TInput> Body(
        string envelope,
        BodyShape<TInput> shape,
        Func<TInput> create,
        Func<TInput, string, Error?>? check = null) =>
        new(envelope, (RequestContext request, out TInput input) =>
        {
            input = create();
            return request.ReadRecord(envelope, shape, input) ?? check?.Invoke(input, request.Action);
        });

    public Error? BindTo(RequestContext request)
    {
        var error = Bind(request, out var input);
        request.Input = input;
        return error;
    }
}
