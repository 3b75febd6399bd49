import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A heading of the technology taxonomy. */
@Entity('technology_groups')
export class TechnologyGroupRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'technology_groups_pk' })
  id: string;

  @Column('text')
  labelNl: string;

  @Column('text')
  labelEn: string;

  /** Order on the screen. */
  @Column('int')
  position: number;
}

/** A technology with the words that people use for it. */
@Entity('technologies')
export class TechnologyRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'technologies_pk' })
  id: string;

  @Column('text')
  @ForeignKey(() => TechnologyGroupRow, { name: 'technologies_group_fk' })
  groupId: string;

  @Column('text')
  labelNl: string;

  @Column('text')
  labelEn: string;

  @Column('text', { array: true })
  synonymsNl: string[];

  @Column('text', { array: true })
  synonymsEn: string[];
}
