using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>Answers from what is in memory.</summary>
internal delegate Response ReadHandler(RequestContext request);

/// <inheritdoc cref="ReadHandler"/>
/// <param name="input">What body and query say.</param>
internal delegate Response ReadHandler<in TInput>(RequestContext request, TInput input);

/// <summary>Checks everything, then puts changes into the write.</summary>
internal delegate Response WriteHandler(RequestContext request, in AccountWrite write);

/// <inheritdoc cref="WriteHandler"/>
/// <param name="input">What body and query say.</param>
internal delegate Response WriteHandler<in TInput>(RequestContext request, in AccountWrite write, TInput input);

internal sealed class ReadOperation(string method, string path, string id, string action, ReadHandler handle) : Operation(method, path, id, action)
{
    public override Response Read(RequestContext request) => handle(request);
}

internal sealed class ReadOperation<TInput>(string method, string path, string id, string action, RequestInput<TInput> input, ReadHandler<TInput> handle)
    : Operation(method, path, id, action)
    where TInput : class
{
    public override string? Envelope => input.Envelope;

    public override Response Read(RequestContext request) => handle(request, (TInput)request.Input!);

    protected override Response? BindInput(RequestContext request) => input.BindTo(request);
}

internal sealed class WriteOperation(string method, string path, string id, string action, WriteHandler handle) : Operation(method, path, id, action)
{
    public override bool Writes => true;

    public override Response Write(RequestContext request, in AccountWrite write) => handle(request, write);
}

internal sealed class WriteOperation<TInput>(string method, string path, string id, string action, RequestInput<TInput> input, WriteHandler<TInput> handle)
    : Operation(method, path, id, action)
    where TInput : class
{
    public override string? Envelope => input.Envelope;

    public override bool Writes => true;

    public override Response Write(RequestContext request, in AccountWrite write) => handle(request, write, (TInput)request.Input!);

    protected override Response? BindInput(RequestContext request) => input.BindTo(request);
}
