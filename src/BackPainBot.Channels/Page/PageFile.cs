using Microsoft.Net.Http.Headers;

namespace BackPainBot.Channels.Page;

/// <summary>A file of the page, and the forms in which it was compressed when it was built.</summary>
/// <param name="Type">Content type.</param>
/// <param name="Forms">The smallest first; the last is the file as it is.</param>
internal sealed record PageFile(string Type, IReadOnlyList<PageFileForm> Forms)
{
    public static PageFile At(string path, string type) =>
        new(type, [.. Form("br", path + ".br"), .. Form("gzip", path + ".gz"), .. Form(encoding: null, path)]);

    /// <summary>The smallest form that the client takes; who names no encoding gets the file as it is.</summary>
    public PageFileForm For(IList<StringWithQualityHeaderValue> accepted) =>
        Forms.First(form => form.Encoding is null || Takes(accepted, form.Encoding));

    /// <summary>The client's own word for an encoding counts before its word for all others.</summary>
    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        (Named(accepted, encoding) ?? Named(accepted, "*")) is { } named && named.Quality is not 0;

    private static PageFileForm[] Form(string? encoding, string path) =>
        File.Exists(path) ? [new PageFileForm(encoding, path, new FileInfo(path).Length)] : [];

    private static StringWithQualityHeaderValue? Named(IList<StringWithQualityHeaderValue> accepted, string name) =>
        accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One form of a file.</summary>
/// <param name="Encoding">As <c>Content-Encoding</c> names it; null for the file as it is.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">In bytes.</param>
internal sealed record PageFileForm(string? Encoding, string Path, long Length);
