namespace BackPainBot.Core.Knowledge;

/// <summary>Makes a <see cref="KnowledgeBase"/> of the files of <c>knowledge/</c>, or tells everything that is wrong with them.</summary>
public static class KnowledgeLoader
{
    /// <summary>Null, with every error added, when anything is wrong.</summary>
    public static KnowledgeBase? Load(IReadOnlyList<SourceFile> files, LoadErrors errors)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(errors);
        return null;
    }
}
