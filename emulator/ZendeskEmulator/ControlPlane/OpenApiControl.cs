using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// GET /api/v2/openapi.json: the emulated operations of Zendesk's API. GET /_emulator/openapi.json: the control plane. Both are
/// generated from the route lists.
/// </summary>
internal sealed class OpenApiControl(EmulatorFacts facts, Func<IReadOnlyList<ControlRoute>> routes)
{
    /// <summary>The path of the API's document, without the suffix that requests lose.</summary>
    public const string ApiPath = "/api/v2/openapi";

    /// <summary>The emulated operations. The coverage also lists those of Zendesk's description that are missing.</summary>
    public Response ShowApi(RequestContext request) => new ControlResponse(200, json => OpenApiDocument.Write(
        json,
        "Zendesk's Support API as ZendeskEmulator has it",
        request.Links.BaseUrl,
        [("basic", "basic"), ("bearer", "bearer")],
        facts.Operations.Select(one => new OpenApiOperation(
            one.Operation.Method,
            one.Operation.Path,
            one.Operation.Id,
            one.Coverage.Resource,
            one.Operation.Action,
            one.Operation.Envelope)
        {
            IsId = one.Operation.HasId,
            Coverage = one.Coverage,
        })));

    /// <summary>The control plane itself.</summary>
    public Response ShowControlPlane(RequestContext request) => new ControlResponse(200, json => OpenApiDocument.Write(
        json,
        "The control plane of ZendeskEmulator",
        request.Links.BaseUrl,
        [("bearer", "bearer")],
        routes().Select(route => new OpenApiOperation(
            route.Method,
            route.Path,
            IdOf(route),
            route.Path.Split('/') is [_, _, var tag, ..] ? tag : "emulator",
            route.What,
            HttpMethods.IsGet(route.Method) || HttpMethods.IsDelete(route.Method) ? null : ""))));

    /// <summary>POST /_emulator/jobs/{id}/step is postJobsIdStep.</summary>
    private static string IdOf(ControlRoute route) => route.Method.ToLowerInvariant() + string.Concat(route.Path.Split('/', '_', '.', '-')
        .Select(part => part.Trim('{', '}'))
        .Where(part => part.Length > 0 && part != "emulator")
        .Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
