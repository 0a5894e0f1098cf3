using System.Text.Json.Serialization;

namespace ZendeskEmulator.JobStatuses;

/// <summary>The JSON of jobs in the data file.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JobStatus))]
[JsonSerializable(typeof(JobWork))]
[JsonSerializable(typeof(JobResult))]
internal sealed partial class JobStatusStorage : JsonSerializerContext;
