using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>Responds from the records in memory.</summary>
internal delegate Response ReadHandler(RequestContext request);

/// <inheritdoc cref="ReadHandler"/>
/// <param name="input">The input from body and query.</param>
internal delegate Response ReadHandler<in TInput>(RequestContext request, TInput input);

/// <summary>Checks everything, then puts changes into the write.</summary>
internal delegate Outcome<T> WriteHandler<T>(RequestContext request, in AccountWrite write);

/// <inheritdoc cref="WriteHandler{T}"/>
/// <param name="input">The input from body and query.</param>
internal delegate Outcome<T> WriteHandler<in TInput, T>(RequestContext request, in AccountWrite write, TInput input);

/// <summary>
/// Creates the response to a success. It holds immutable records, so it can be written after the commit.
/// </summary>
internal delegate Response Render<T>(RequestContext request, in Outcome<T> outcome);

internal sealed class ReadOperation(
    string method,
    string path,
    string id,
    string action,
    ReadHandler handle) : Operation(method, path, id, action)
{
    public override Response Read(RequestContext request) => handle(request);
}

internal sealed class ReadOperation<TInput>(
    string method,
    string path,
    string id,
    string action,
    RequestInput<TInput> input,
    ReadHandler<TInput> handle)
    : Operation(method, path, id, action)
    where TInput : class
{
    public override string? Envelope => input.Envelope;

    public override Response Read(RequestContext request) => handle(request, (TInput)request.Input!);

    protected override Error? BindInput(RequestContext request) => input.BindTo(request);
}

internal sealed class WriteOperation<T>(string method, string path, string id, string action, WriteHandler<T> handle, Render<T> render)
    : Operation(method, path, id, action)
{
    public override bool Writes => true;

    public override Response Write(RequestContext request, in AccountWrite write)
    {
        var outcome = handle(request, write);
        return outcome.Error is { } error ? error : render(request, outcome);
    }
}

internal sealed class WriteOperation<TInput, T>(
    string method, string path, string id, string action, RequestInput<TInput> input, WriteHandler<TInput, T> handle, Render<T> render)
    : Operation(method, path, id, action)
    where TInput : class
{
    public override string? Envelope => input.Envelope;

    public override bool Writes => true;

    public override Response Write(RequestContext request, in AccountWrite write)
    {
        var outcome = handle(request, write, (TInput)request.Input!);
        return outcome.Error is { } error ? error : render(request, outcome);
    }

    protected override Error? BindInput(RequestContext request) => input.BindTo(request);
}
