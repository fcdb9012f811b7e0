namespace BackPainBot.Core.Knowledge;

/// <summary>One thing that is wrong in a file, and what would be right.</summary>
/// <param name="Path">The file, as in <see cref="SourceFile.Path"/>.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="What">What is wrong and what would be right, without a full stop.</param>
public sealed record LoadError(string Path, int Line, string What)
{
    public override string ToString() => $"{Path}:{Line}: {What}";
}

/// <summary>Gathers every error of a load, so that an author sees all of them at once and not one after the other.</summary>
public sealed class LoadErrors
{
    private readonly List<LoadError> _errors = [];

    /// <summary>In order of file and line.</summary>
    public IReadOnlyList<LoadError> All => [.. _errors.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Line)];

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    public void Add(string path, int line, string what) => _errors.Add(new LoadError(path, line, what));

    public void Add(Place place, string what) => Add(place.Path, place.Line, what);
}

/// <summary>Where in a file a thing was written, for errors that are found after parsing.</summary>
/// <param name="Path">As in <see cref="SourceFile.Path"/>.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record Place(string Path, int Line)
{
    public override string ToString() => $"{Path}:{Line}";
}
