import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Province } from '#libs/taxonomy';
import { Hub } from './hub.entity.js';

/** Which hub answers for a province: exactly one. */
@Entity('hub_provinces')
export class HubProvince {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hub_provinces_pk' })
  province: Province;

  @Column('text')
  @ForeignKey(() => Hub, { name: 'hub_provinces_hub_fk' })
  hubId: string;
}
