using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackPainBot.Channels.Page;

/// <summary>What belongs to the page as it was built; files of an older page may lie beside it.</summary>
/// <param name="Files">Content types by file name. A name tells the content, so it never changes.</param>
internal sealed record PageManifest(IReadOnlyDictionary<string, string> Files);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageManifest))]
internal sealed partial class PageJson : JsonSerializerContext;
